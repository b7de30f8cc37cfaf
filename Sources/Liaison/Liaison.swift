// Liaison
