/** Has no types of its own; what it exports is not asked for. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
