package org.tejido.kubernetes;

/** One document of a manifest. */
record Resource(String file, Node node) {

    String kind() {
        return node.at("kind").text();
    }

    String name() {
        return node.at("metadata", "name").text();
    }

    boolean is(String kind) {
        return kind.equals(kind());
    }

    @Override
    public String toString() {
        return file + ": " + kind() + " " + name();
    }
}
