// Agenda
