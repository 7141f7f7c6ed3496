package org.tejido.demo.story;

/** A person to talk to; invented, like the address. */
record Contact(String name, String email) {}
