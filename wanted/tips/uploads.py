"""Uploads that never touch a disk before they are cleaned and encrypted."""

import io

from django.core.files.uploadedfile import InMemoryUploadedFile
from django.core.files.uploadhandler import FileUploadHandler

from .cleaning import LARGEST_FILE

#: Bytes of all files of one form together.
LARGEST_FORM = 25 * 1024 * 1024


class InMemoryUploadHandler(FileUploadHandler):
    """Keeps files in memory; what is over the limits is counted and not kept.

    So the form can say which limit was met, and gives back the words that came with the files.
    """

    def __init__(self, request=None):
        super().__init__(request)
        self.total = 0

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.buffer = io.BytesIO()

    def receive_data_chunk(self, raw_data, start):
        self.total += len(raw_data)
        if start + len(raw_data) <= LARGEST_FILE and self.total <= LARGEST_FORM:
            self.buffer.write(raw_data)

    def file_complete(self, file_size):
        self.buffer.seek(0)
        return InMemoryUploadedFile(
            file=self.buffer,
            field_name=self.field_name,
            name=self.file_name,
            content_type=self.content_type,
            size=file_size,
            charset=self.charset,
            content_type_extra=self.content_type_extra,
        )
