/**
 * The console: the application in the browser with which the office works. It is made from {@code gateway/web} and lies
 * beside the classes; what it shows and changes goes through the same API as everything else.
 */
@NullMarked
package org.tejido.gateway.console;

import org.jspecify.annotations.NullMarked;
