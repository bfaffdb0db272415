import builtins


def die_with_parent():
    pass


def confine():
    pass


def builtins_for_scripts():
    return builtins
