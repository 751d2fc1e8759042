/** The doors of the rates: figures, the marks behind them, weights and standards. */
package org.whistle.rates.web;
