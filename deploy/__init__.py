"""What runs the Portal on a machine: services, nginx, gunicorn, measurements, checks of files."""
