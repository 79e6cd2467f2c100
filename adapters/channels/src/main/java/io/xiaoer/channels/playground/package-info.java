/**
 * The chat page's own platform: a group and a direct chat for each visitor, living in this process.
 *
 * <p>Five small classes as for every channel: {@code PlaygroundAdapter} puts together {@code
 * PlaygroundVerifier} (signed visitor tokens), {@code PlaygroundDecoder}, {@code
 * PlaygroundRenderer} and, in the place of a client, {@code Rooms} with their {@code Transcript} on
 * disk.
 */
@NullMarked
package io.xiaoer.channels.playground;

import org.jspecify.annotations.NullMarked;
