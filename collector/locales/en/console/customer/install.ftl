# What the line that installs an agent says around it, in English.

customer-install = Run this on the PC
customer-install-lead = The token in it is shown only now. Who has it can let a device in, so send it by a way you trust.
customer-install-package = Each where the package lies:
customer-install-package-both = makes both.
customer-install-windows = In an administrator’s prompt, where
customer-install-windows-tested = lies as you built it. Tested so far under wine alone: try it on one PC first.
customer-install-mac = There is no agent for macOS yet.
customer-install-token = The token alone
customer-install-then = The device shows here after its first report.
