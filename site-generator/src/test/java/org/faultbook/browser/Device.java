package org.faultbook.browser;

import com.microsoft.playwright.options.ViewportSize;

/** What the site is read on. */
enum Device {
    PHONE(390, 844),
    DESKTOP(1280, 900);

    final int width;
    final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    ViewportSize size() {
        return new ViewportSize(width, height);
    }
}
