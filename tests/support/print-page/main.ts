/** A page that prints sheets as the program does, under its policy of styles; the printer dialog is the test's. */
import '../../../renderer/ui/fonts.css';
import '../../../renderer/ui/sheet-fonts.css';
import '../../../renderer/ui/tokens.css';
import './screen.css';
import { printSheets } from '../../../renderer/state/print-sheets.ts';
import { manySheets, variedSheets } from '../invented-sheets.ts';

declare global {
  interface Window {
    /** Resolves when the dialog is closed. */
    readonly sheetsPrinted: (count: number) => Promise<void>;
    /** How often the dialog was opened. */
    dialogs: number;
    readonly breaches: string[];
  }
}

// From here on nothing in the page may bring styles but the program's own files and scripts. The server's own are in already.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "style-src 'self'";
document.head.append(policy);

const breaches: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => breaches.push(event.violatedDirective));
Object.assign(window, {
  dialogs: 0,
  breaches,
  sheetsPrinted: (count: number) =>
    printSheets(count === 0 ? variedSheets() : manySheets(count), { title: '排水三年' }, () => {
      window.dialogs += 1;
    }),
});
