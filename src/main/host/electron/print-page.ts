/** Prints a self-contained page to PDF in a hidden window that can neither run scripts nor load anything. */
import { BrowserWindow, session } from 'electron';
import { APP_SCHEME } from '../../../shared/doors.ts';
import { guardSession } from './guards.ts';
import { safePreferences } from './open-window.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
const address = `${APP_SCHEME}://print/`;

/** A session in memory that knows one page; its name is its own, so that two prints don't meet. */
function sessionWith(html: string, name: string) {
  const printing = session.fromPartition(name);
  guardSession(printing);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
  printing.protocol.handle(APP_SCHEME, () => new Response(html, { headers }));
  return printing;
}

let prints = 0;

/** @returns the bytes of a tagged PDF with an outline; the page's own CSS says its size */
export async function printPage(html: string): Promise<Uint8Array> {
  prints += 1;
  const printing = sessionWith(html, `print-${prints}`);
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...safePreferences, session: printing, javascript: false },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    window.destroy();
    printing.protocol.unhandle(APP_SCHEME);
  }
}
