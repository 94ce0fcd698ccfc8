"""Settings, typed environment readers, urls and wsgi."""
