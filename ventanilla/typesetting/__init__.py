"""Setting pages: values in, a PDF out. It keeps nothing and knows nobody."""
