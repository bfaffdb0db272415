"""The arguments of a job."""


class GlueArgumentError(ValueError):
    """An argument that is missing."""


def getResolvedOptions(args, options):
    """The values of --NAME value, for the names wanted; JOB_NAME and the like are not special."""
    given = {}
    rest = list(args[1:])
    while rest:
        name = rest.pop(0)
        if not name.startswith("--"):
            continue
        name, equals, value = name[2:].partition("=")
        if not equals:
            value = rest.pop(0) if rest and not rest[0].startswith("--") else None
        given[name] = value
    missing = [name for name in options if given.get(name) is None]
    if missing:
        raise GlueArgumentError("the following arguments are required: " + ", ".join("--" + n for n in missing))
    return {name: given[name] for name in options}
