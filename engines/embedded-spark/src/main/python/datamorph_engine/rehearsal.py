def play():
    pass
