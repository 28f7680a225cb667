# The same steps as on a developer's machine, in three stages; the last holds no tools.
#   docker build -t punnus .
#   docker run -p 8000:8000 -v register:/data punnus

FROM python:3.11-slim AS frontend
WORKDIR /app
COPY dev.py pyproject.toml requirements*.lock ./
COPY dev dev
RUN python dev.py install
COPY frontend frontend
RUN python dev.py build

FROM python:3.11-slim AS packages
WORKDIR /app
COPY dev.py pyproject.toml requirements*.lock ./
COPY dev dev
RUN python dev.py install --runtime

FROM python:3.11-slim
WORKDIR /app
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    REGISTER_DATABASE_URL=sqlite+aiosqlite:////data/register.db \
    REGISTER_FRONTEND_FOLDER=/app/frontend/dist \
    REGISTER_KEYS_FOLDER=/data/keys \
    REGISTER_LISTEN_ADDRESS=0.0.0.0
COPY --from=packages /app/.venv .venv
COPY --from=frontend /app/frontend/dist frontend/dist
COPY pyproject.toml LICENSE ./
COPY migrations migrations
COPY api api
COPY docs/notice docs/notice
RUN python -m compileall -q api migrations && install -d -o 10001 -g 10001 -m 700 /data
VOLUME /data
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 CMD ["python", "-c", \
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health/live', timeout=2)"]
CMD ["python", "-m", "api", "serve"]
