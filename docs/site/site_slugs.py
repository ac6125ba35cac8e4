"""Names of headings as GitHub makes them, so that #anchors hold in both places."""
import html
import re


def slugify(words, separator):
    words = re.sub(r"<[^>]*>", "", html.unescape(words))
    return re.sub(r"[^\w\- ]", "", words.lower()).replace(" ", separator)
