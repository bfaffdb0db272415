"""Settings given before the session is made; only those that a job may change have an effect."""


class SparkConf:
    """A dictionary of settings."""

    def __init__(self, loadDefaults=True):
        self._settings = {}

    def set(self, key, value):
        self._settings[key] = str(value)
        return self

    def setAll(self, pairs):
        for key, value in pairs:
            self.set(key, value)
        return self

    def setAppName(self, value):
        return self.set("spark.app.name", value)

    def setMaster(self, value):
        return self.set("spark.master", value)

    def get(self, key, defaultValue=None):
        return self._settings.get(key, defaultValue)

    def getAll(self):
        return list(self._settings.items())

    def contains(self, key):
        return key in self._settings
