/**
 * Parcels on their way: the demo warehouse that books them, and the watch over what carriers tell.
 */
@NullMarked
package io.xiaoer.bot.commerce.shipment;

import org.jspecify.annotations.NullMarked;
