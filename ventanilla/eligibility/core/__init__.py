"""Terms, grammar, types, answers and the next question: all pure."""
