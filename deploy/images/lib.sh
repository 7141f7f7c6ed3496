# Images made of files alone: no engine, no registry. Sourced by the scripts beside it.
# Two runs over the same packages give the same bytes.

images=$home/target/images

die() {
    echo "$*" >&2
    exit 1
}

# unpack ROOT PACKAGE ...: what Debian packages hold, and what scanners for known holes read of them. Nothing is run.
unpack() {
    root=$1
    shift
    downloads=$images/packages
    mkdir -p "$downloads" "$root/var/lib/dpkg/status.d"
    # The download of packages is for this account; apt's own would not be let into a private folder.
    (cd "$downloads" && apt-get -qq -o APT::Sandbox::User=root download "$@") ||
        die "Debian's packages cannot be had: apt-get update, or give another base (TEJIDO_BASE_IMAGE)."
    for package in "$@"; do
        file=$(find "$downloads" -name "${package}_*.deb" | sort -V | tail -n 1)
        dpkg-deb -x "$file" "$root"
        dpkg-deb -f "$file" >"$root/var/lib/dpkg/status.d/$package"
    done
    rm -rf "$root/usr/share/doc" "$root/usr/share/man" "$root/usr/share/lintian" "$root/usr/share/bug"
}

# foundation ROOT: the C library, BusyBox with its tools, an account without rights.
foundation() {
    rm -rf "$1"
    mkdir -p "$1/bin" "$1/sbin" "$1/lib" "$1/lib64" "$1/etc" "$1/run/secrets" "$1/tmp" "$1/usr/bin" "$1/usr/lib" \
        "$1/usr/sbin" "$1/usr/lib64"
    unpack "$1" base-files netbase libc6 libc-bin libgcc-s1 libstdc++6 zlib1g busybox
    for tool in $("$1/bin/busybox" --list); do
        [ -e "$1/bin/$tool" ] || ln -s busybox "$1/bin/$tool"
    done
    printf 'root:x:0:0:root:/root:/bin/sh\ntejido:x:10001:10001:Tejido:/tmp:/bin/sh\n' >"$1/etc/passwd"
    printf 'root:x:0:\ntejido:x:10001:\n' >"$1/etc/group"
    chmod 1777 "$1/tmp"
    # Made at installation where something is run; the loader's cache is only about speed.
    rm -rf "$1/etc/ld.so.cache" "$1/var/cache" "$1/usr/share/locale" "$1/usr/share/gcc" "$1/usr/share/gdb"
}

# runtime ROOT: the modules of the JDK that the applications and the broker use.
runtime() {
    "$JAVA_HOME/bin/jlink" --output "$1/opt/java" --no-header-files --no-man-pages \
        --include-locales=en,es --add-modules "java.se,jdk.charsets,jdk.crypto.cryptoki,jdk.jcmd,jdk.jfr,jdk.localedata,\
jdk.management,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.security.jgss,jdk.unsupported,jdk.zipfs"
    # Classes of the JDK itself, ready for use.
    "$1/opt/java/bin/java" -Xshare:dump -XX:+UseSerialGC >/dev/null
    ln -s /opt/java/bin/java "$1/usr/bin/java"
}

pack() {
    tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner "$@"
}

# save NAME TAG ROOT CONFIGURATION: $images/NAME.tar, for `docker load` or as somebody's base, tagged tejido/NAME:TAG.
save() {
    made=$images/$1.made
    rm -rf "$made"
    mkdir -p "$made"
    pack -C "$3" -cf "$made/layer.tar" .
    layer=$(sha256sum "$made/layer.tar" | cut -d' ' -f1)
    cat >"$made/config.json" <<JSON
{"architecture":"$(dpkg --print-architecture)","os":"linux","created":"1970-01-01T00:00:00Z","config":$4,
 "rootfs":{"type":"layers","diff_ids":["sha256:$layer"]},"history":[{"created":"1970-01-01T00:00:00Z","created_by":"tejido"}]}
JSON
    echo '[{"Config":"config.json","RepoTags":["tejido/'"$1:$2"'"],"Layers":["layer.tar"]}]' >"$made/manifest.json"
    pack -C "$made" -cf "$images/$1.tar.half" manifest.json config.json layer.tar
    mv "$images/$1.tar.half" "$images/$1.tar"
    rm -rf "$made" "$3"
}
