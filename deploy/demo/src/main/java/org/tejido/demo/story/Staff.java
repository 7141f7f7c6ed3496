package org.tejido.demo.story;

import org.tejido.demo.client.Client;

/** The cluster's own people. */
public record Staff(Client admin, Client manager) {}
