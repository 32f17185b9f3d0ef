// The front end is built from frontend/ (see docs/architecture.md).
