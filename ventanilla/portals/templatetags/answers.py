"""The words of an answer, for templates."""

from django import template

from ventanilla.portals.public import words

register = template.Library()
register.filter(words.headline)
register.filter(words.outcome)
register.filter(words.reading_says)
register.filter(words.route_says)
register.filter(words.waits)
