"""The part of a cell's menu that every cell has: undo, clipboard, suggestion."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from desktop_app.gui.widgets.cell import Cell
from desktop_app.gui.widgets.cell_menu import SEPARATOR, MenuItem
from desktop_app.gui.widgets.text_cell import TextCell
from desktop_app.services.editing import EditSession


def editing_items(
    cell: Cell, session: EditSession, undo: Callable[[], None], redo: Callable[[], None]
) -> list[MenuItem]:
    """Return the items for a cell as it stands now."""
    items = [
        MenuItem(f"撤销{session.undo_label}", undo, session.can_undo, "Ctrl+Z"),
        MenuItem(f"重做{session.redo_label}", redo, session.can_redo, "Ctrl+Y"),
    ]
    if cell.overridden:
        restore = MenuItem("恢复带出的内容", lambda: session.restore_derived(cell.place), session.editable)
        items += [SEPARATOR, restore]
    return items + _text_items(cell) if isinstance(cell, TextCell) else items


def _text_items(cell: TextCell) -> list[MenuItem]:
    editor, writable = cell.widget, not cell.locked
    picked = editor.textCursor().hasSelection()
    clipboard = QGuiApplication.clipboard().mimeData()
    items = [
        SEPARATOR,
        MenuItem("剪切", editor.cut, picked and writable, "Ctrl+X"),
        MenuItem("复制", editor.copy, picked, "Ctrl+C"),
        MenuItem("粘贴", editor.paste, writable and clipboard is not None and clipboard.hasText(), "Ctrl+V"),
        MenuItem("全选", editor.selectAll, bool(editor.text), "Ctrl+A"),
    ]
    if cell.suggestion and not cell.value and writable:
        items += [SEPARATOR, MenuItem("采用建议", cell.accept_suggestion, keys="Ctrl+空格")]
    return items
