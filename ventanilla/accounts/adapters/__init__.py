"""What joins this room to django-allauth."""
