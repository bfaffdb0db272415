"""The job's frame: there are no bookmarks in the embedded engine."""


class Job:
    """init and commit, as every Glue script has them."""

    continuation_options = {}

    def __init__(self, glue_context):
        self.glue_context = glue_context
        self._name = None

    def init(self, job_name, args=None):
        self._name = job_name

    @property
    def name(self):
        return self._name

    def isInitialized(self):
        return self._name is not None

    def commit(self):
        """What the job wrote is in its table already."""
