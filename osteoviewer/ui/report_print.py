"""The print preview of a report, and its printing: the same pages, as pictures."""

from collections.abc import Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from osteoviewer.ui.report_parts import Kind

Pictures = Sequence[NDArray[np.uint8]]
_DOTS = 300
_PAPERS = {Kind.LETTER: QPageSize.PageSizeId.Letter}


def show_print_preview(pictures: Pictures, kind: Kind, parent: QWidget) -> None:
    """Show pages as a printer would print them, and let them be printed."""
    dialog = QPrintPreviewDialog(parent)  # with a printer that goes when it goes
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    choose_paper(dialog.printer(), kind)
    dialog.paintRequested.connect(partial(paint_pages, pictures))
    dialog.open()


def choose_paper(printer: QPrinter, kind: Kind) -> None:
    """Give a printer the paper of a report; a contact sheet is printed on A4."""
    printer.setResolution(_DOTS)
    printer.setPageSize(QPageSize(_PAPERS.get(kind, QPageSize.PageSizeId.A4)))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)  # the pages have margins of their own


def paint_pages(pictures: Pictures, printer: QPrinter) -> None:
    """Paint pictures on a printer's pages, each as large as it fits."""
    with QPainter(printer) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = printer.pageLayout().fullRectPixels(printer.resolution())
        for place, picture in enumerate(pictures):
            if place:
                printer.newPage()
            pixels = np.ascontiguousarray(picture)
            rows, columns = pixels.shape[:2]
            image = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
            scale = min(room.width() / columns, room.height() / rows)
            painter.drawImage(QRectF(0, 0, columns * scale, rows * scale), image)
