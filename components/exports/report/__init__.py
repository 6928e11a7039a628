"""The parts of the report, one section a module; as_html puts them together."""
