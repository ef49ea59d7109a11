"""Pages that need no other file, no script and no network: their frame, and tables of text that is never markup."""

import base64
import html
from collections.abc import Iterable, Sequence

COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00")
"""Of labels; told apart also without full colour vision (Okabe and Ito)."""
_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
body {{ font: 16px/1.5 sans-serif; color: #222; background: #fff; }}
body {{ max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }}
table {{ border-collapse: collapse; margin: 0.5rem 0 1rem; }}
th, td {{ text-align: left; vertical-align: top; padding: 0.2rem 0.8rem; border-bottom: 1px solid #ccc; }}
.films {{ display: flex; flex-wrap: wrap; gap: 1rem; margin: 0.5rem 0 1.5rem; }}
.films figure {{ max-width: 270px; }}
figure {{ margin: 0 0 1.5rem; }}
figure img {{ max-width: 100%; height: auto; }}
figcaption {{ font-size: 0.8rem; overflow-wrap: anywhere; }}
</style>
</head>
<body>
<h1>{title}</h1>
"""


def format_page(title: str, parts: Iterable[str]) -> str:
    """Return a whole page of parts that are markup already; those that are empty are left out."""
    head = _HEAD.format(title=html.escape(title))
    return "\n".join(filter(None, [head, *parts, "</body>\n</html>\n"]))


def titled(title: str, content: str) -> str:
    """Return a section."""
    return f"<h2>{html.escape(title)}</h2>\n{content}"


def subtitle(text: str) -> str:
    """Return the title of a part of a section."""
    return f"<h3>{html.escape(text)}</h3>"


def paragraph(text: str, *, is_strong: bool = False) -> str:
    """Return a paragraph of plain text."""
    words = html.escape(text)
    return f"<p><strong>{words}</strong></p>" if is_strong else f"<p>{words}</p>"


def bullets(lines: Iterable[str]) -> str:
    """Return a list of plain text."""
    return "<ul>" + "".join(f"<li>{html.escape(line)}</li>\n" for line in lines) + "</ul>"


def figure(png: bytes, told: str, *, width: int) -> str:
    """Return a picture that the page carries itself, `width` pixels wide on the page, with its caption below.

    Parameters
    ----------
    png : bytes
        A whole PNG file.
    told : str
        Plain text; stands for the picture where it cannot be seen.
    """
    data = base64.b64encode(png).decode("ascii")
    words = html.escape(told)
    image = f'<img width="{width}" alt="{words}" src="data:image/png;base64,{data}">'
    return f"<figure>{image}<figcaption>{words}</figcaption></figure>"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table of plain text."""
    head = "".join(f"<th>{html.escape(each)}</th>" for each in heads)
    body = "".join("<tr>" + "".join(f"<td>{html.escape(each)}</td>" for each in row) + "</tr>\n" for row in rows)
    return f"<table><tr>{head}</tr>\n{body}</table>"
