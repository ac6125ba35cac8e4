"""Names of headings as GitHub makes them, so that #anchors hold in both places."""
import html
import re

from links import slug


def slugify(words, separator):
    words = re.sub(r"<[^>]*>", "", html.unescape(words))
    return slug(words)
