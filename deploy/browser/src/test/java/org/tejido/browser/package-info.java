/**
 * The console as people use it: a real browser before a real installation. Each test is somebody's visit; pictures of
 * every page stay under {@code target/pictures}.
 */
package org.tejido.browser;
