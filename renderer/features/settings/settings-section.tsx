import type { ReactNode } from 'react';

/** A setting's name hangs at the left, as the columns of the printed contents do. */
export function SettingsSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="settings-section">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
