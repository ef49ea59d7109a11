"""`make fuzz`: damaged and hostile files, tens of thousands of them, read in processes that may crash or hang."""
