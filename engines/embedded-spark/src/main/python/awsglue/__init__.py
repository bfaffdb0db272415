"""The part of AWS Glue's library that jobs over database tables use."""
