package org.tejido.demo.client;

record Credentials(String email, String password) {

    @Override
    public String toString() {
        return "Credentials[" + email + "]";
    }
}
