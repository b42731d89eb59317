# Builds the program and its backoffice client, and runs it as nobody in particular: with a root that cannot be written, and
# all that it keeps in /data. See docs/operations/containers.md.
FROM ubuntu:26.04 AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates dotnet-sdk-10.0 nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN dotnet publish src/Varumarke.Web -c Release -r "linux-$(dpkg --print-architecture | sed 's/amd64/x64/')" -o /out

FROM ubuntu:26.04
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl libicu-dev tzdata && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 1654 varumarke && install -d -o varumarke /data
COPY --from=build /out /app
USER varumarke
WORKDIR /data
VOLUME /data
# Inside a container every address is the container's own; which of them are seen outside is for who runs it to say.
ENV Urls=http://+:5000
EXPOSE 5000
HEALTHCHECK --interval=30s --timeout=5s --start-period=2m CMD curl -fsS http://localhost:5000/health/ready >/dev/null || exit 1
ENTRYPOINT ["/app/Varumarke.Web"]
