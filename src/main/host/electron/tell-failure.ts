/** Says in a plain system dialog why the app can't open: there is no page yet that could. */
import { dialog } from 'electron';

export function tellFailure({ message, next }: { message: string; next: string }): void {
  dialog.showErrorBox('Quickstudy', `${message}\n\n${next}`);
}
