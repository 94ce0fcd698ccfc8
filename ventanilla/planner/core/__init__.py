"""Pure parts of the plan: days, the problem and its optimum, what a person needs, chance, change."""
