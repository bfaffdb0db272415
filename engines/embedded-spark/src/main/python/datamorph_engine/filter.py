class Refused(Exception):
    pass


def check(source):
    pass
