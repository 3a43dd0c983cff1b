"""What a teacher should look at before printing: in the content, and in its items."""

from generator.audit.catalogue import catalogue
from generator.audit.pool import Report, items
from generator.audit.school import SchoolReport, school
from generator.audit.statements import content

__all__ = ["Report", "SchoolReport", "catalogue", "content", "items", "school"]
