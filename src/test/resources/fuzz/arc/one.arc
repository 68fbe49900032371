filedesc://x.arc 0.0.0.0 20260311080000 text/plain 77
1 0 Newsfold
URL IP-address Archive-date Content-type Archive-length


https://courier.example/a 127.0.0.1 20260311080000 text/html 72
HTTP/1.1 200 OK
Content-Type: text/html

<p>The northern pier opened.
