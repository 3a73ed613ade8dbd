import type { ComponentChildren } from "preact";

/** Line icons of one weight, 24 units square, in the colour of the text around them. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.8"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const HomeIcon = () => (
  <Icon>
    <path d="M4 11.2 12 4l8 7.2V19a1.5 1.5 0 0 1-1.5 1.5h-3.7v-5.3a1 1 0 0 0-1-1h-3.6a1 1 0 0 0-1 1v5.3H5.5A1.5 1.5 0 0 1 4 19z" />
  </Icon>
);
export const TicketIcon = () => (
  <Icon>
    <path d="M5 6h14a1.5 1.5 0 0 1 1.5 1.5v2.2a2.4 2.4 0 0 0 0 4.6v2.2A1.5 1.5 0 0 1 19 18H5a1.5 1.5 0 0 1-1.5-1.5v-2.2a2.4 2.4 0 0 0 0-4.6V7.500A1.5 1.5 0 0 1 5 6zM14.5 6.300v2.200M14.5 11v2M14.5 15.500v2.2" />
  </Icon>
);
export const WalletIcon = () => (
  <Icon>
    <path d="M4 8.200V17a2.5 2.5 0 0 0 2.5 2.500h11A2.5 2.5 0 0 0 20 17v-6a2.5 2.5 0 0 0-2.5-2.500H6A2 2 0 0 1 6 4.500h10.500V8M16.2 14h.01" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="3.8" />
    <path d="M4.5 20c.7-3.7 3.7-5.7 7.5-5.700s6.8 2 7.5 5.7" />
  </Icon>
);
export const BellIcon = () => (
  <Icon>
    <path d="M6.5 10a5.5 5.5 0 0 1 11 0c0 5 2 6.3 2 6.300h-15s2-1.3 2-6.300zM10 19.500a2.2 2.2 0 0 0 4 0" />
  </Icon>
);
export const BackIcon = () => (
  <Icon>
    <path d="m14.5 5.5-6.5 6.5 6.5 6.5" />
  </Icon>
);
export const NextIcon = () => (
  <Icon>
    <path d="m9.5 5.5 6.5 6.5-6.5 6.5" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="m5 12.5 4.5 4.500L19 7.5" />
  </Icon>
);
export const CrossIcon = () => (
  <Icon>
    <path d="m6.5 6.5 11 11M17.5 6.500l-11 11" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M12 5.500v13M5.5 12h13" />
  </Icon>
);
export const MinusIcon = () => (
  <Icon>
    <path d="M5.5 12h13" />
  </Icon>
);
export const ClockIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8" />
    <path d="M12 7.500V12l3 2" />
  </Icon>
);
export const CoinIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8" />
    <path d="m12 8.2 1.2 2.4 2.6.4-1.9 1.9.5 2.6-2.4-1.3-2.4 1.3.5-2.600L8.2 11l2.6-.4z" />
  </Icon>
);
export const GiftIcon = () => (
  <Icon>
    <path d="M5 11.500h14V19a1.5 1.5 0 0 1-1.5 1.500h-11A1.5 1.5 0 0 1 5 19zM3.8 8h16.400v3.500H3.800zM12 8v12.500M12 8S8 8 8 5.800C8 4 10.2 3.6 12 8zM12 8s4 0 4-2.200C16 4 13.8 3.6 12 8z" />
  </Icon>
);
export const ShieldIcon = () => (
  <Icon>
    <path d="M12 3.5 5 6v5.500c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6zM9 12l2.2 2.200L15.2 10" />
  </Icon>
);
export const DownloadIcon = () => (
  <Icon>
    <path d="M12 4.500v10.500M7.5 11l4.5 4.5 4.5-4.500M5 19.500h14" />
  </Icon>
);
export const CopyIcon = () => (
  <Icon>
    <rect x="8.5" y="8.5" width="11" height="11" rx="2" />
    <path d="M15.5 8.500V6.500a2 2 0 0 0-2-2h-7a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h2" />
  </Icon>
);
export const ShareIcon = () => (
  <Icon>
    <path d="M20 4.5 10.5 14M20 4.500l-6 15.5-3.5-6-6-3.500z" />
  </Icon>
);
export const DeviceIcon = () => (
  <Icon>
    <rect x="7" y="3.5" width="10" height="17" rx="2" />
    <path d="M11 17.500h2" />
  </Icon>
);
export const MarketIcon = () => (
  <Icon>
    <path d="M4 9.500 5.500 4.500h13L20 9.500M4 9.500a2.7 2.7 0 0 0 5.300 0 2.7 2.7 0 0 0 5.400 0 2.7 2.7 0 0 0 5.300 0M5.500 12.500v7h13v-7M10 19.500v-4h4v4" />
  </Icon>
);
export const TruckIcon = () => (
  <Icon>
    <path d="M3 6.500h10.500v10H3zM13.500 10h4l3 3v3.500h-7" />
    <circle cx="7" cy="17.500" r="1.800" />
    <circle cx="17" cy="17.500" r="1.800" />
  </Icon>
);
export const HeartIcon = () => (
  <Icon>
    <path d="M12 19.500 4.800 12.400a4.4 4.4 0 0 1 6.200-6.200l1 1 1-1a4.4 4.4 0 0 1 6.200 6.200z" />
  </Icon>
);
export const FriendsIcon = () => (
  <Icon>
    <circle cx="9" cy="8.500" r="3.300" />
    <path d="M3 19.500c.5-3.200 2.900-5 6-5s5.500 1.800 6 5M15.500 5.500a3.300 3.300 0 0 1 0 6M17.500 15c1.900.7 3.100 2.200 3.500 4.500" />
  </Icon>
);
