"""Values and rules of the program: standard library only, no Qt, no SQL, no PDF."""
