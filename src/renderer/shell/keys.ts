/** The app's few shortcuts: what a pressed key asks for, and how each is written on this computer. */

export type Shortcut = 'search' | 'names' | 'help' | 'undo' | 'redo';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** @param isWriting the focus is in a field, where undo belongs to the text */
export function readShortcut(pressed: Pressed, isWriting: boolean): Shortcut | null {
  const key = pressed.key.toLowerCase();
  if (key === 'f1') return 'help';
  if (key === 'f8') return 'names';
  if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey) return null;
  if (key === 'k') return 'search';
  if (isWriting) return null;
  if (key === 'z') return pressed.shiftKey ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** True for fields that take text and keep their own undo. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

export function keyNames(userAgent: string): Record<Shortcut, string> {
  const isMac = userAgent.includes('Mac');
  return {
    search: isMac ? '⌘ K' : 'Ctrl K',
    undo: isMac ? '⌘ Z' : 'Ctrl Z',
    redo: isMac ? '⇧ ⌘ Z' : 'Ctrl Shift Z',
    names: 'F8',
    help: 'F1',
  };
}
