"""Pure parts of the plan: days, the problem and its optimum, needs, chance, change."""
