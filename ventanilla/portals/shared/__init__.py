"""What every portal uses: who acts, forms, refusals as pages, limits, pictures."""
