import type { Statements } from '../statements.ts';

export const vi: Statements = {
  about: `Trang này giới thiệu các điểm đến bằng những điều đã có nguồn. Mỗi con số, mỗi ngày lễ đều ghi rõ lấy từ đâu; điều chưa rõ thì viết là “đang xác nhận”, không đoán.

## Tranh, không phải ảnh

Chưa có ảnh chụp được phép dùng, nên toàn bộ hình ở đây là tranh minh hoạ vẽ bằng máy tính. Tranh cho biết cảm giác về cảnh, không cho biết hình dạng thật của nơi đó. Chỗ nào cũng ghi “tranh minh hoạ”.

## Toạ độ gần đúng

Toạ độ lấy ở mức vài trăm mét tới vài ki-lô-mét. Trang ghi rõ sai số. Đừng dùng để đi rừng, và phải đo lại tại chỗ trước khi in biển.

## Địa danh sau ngày 1/7/2025

Từ ngày 1/7/2025, cấp huyện không còn; Kiên Giang nhập vào An Giang. Trang dùng đơn vị hành chính hiện nay và nhắc tên cũ khi giúp ích cho người tìm đường.

## Riêng tư

Không cookie, không tài khoản, không mã theo dõi. Trang không gọi tới máy chủ nào khác. Ngôn ngữ bạn chọn được nhớ trên chính máy của bạn.

## Bản dịch

Tiếng Việt là bản gốc. Tiếng Anh đã được đọc lại. Các bản tiếng Trung, Nhật, Hàn, Pháp là bản dịch máy chưa có người duyệt, và từng trang đều ghi như vậy.`,
  data: `Mọi điều hiện trên trang cũng tải được dưới dạng tệp mở, giấy phép CC BY 4.0.

## Tệp

- [Nơi tham quan, GeoJSON](/data/sites.geojson)
- [Nơi tham quan, JSON](/data/sites.json)
- [Điểm đến](/data/destinations.json)
- [Hành trình](/data/routes.json)
- [Lễ hội và sự kiện](/data/events.json)
- [Sản vật](/data/products.json)
- [Nghề thủ công](/data/crafts.json)
- [Món ngon](/data/food.json)
- [Lưu trú](/data/stays.json)
- [Tiện ích](/data/facilities.json)
- [Lữ hành](/data/agencies.json)
- [Thông báo](/data/notices.json)
- [Tất cả trong một gói (Frictionless)](/data/datapackage.json)
- [Danh mục (DCAT)](/data/catalog.jsonld)
- [Cho trang khác dùng lại](/data/destination.json)

Mỗi danh sách cũng có dạng bảng và dữ liệu liên kết: thay .json bằng .csv hoặc .jsonld.

## Cách dùng

Mã (id) của mỗi mục không bao giờ đổi. Toạ độ theo hệ WGS84; trường accuracyM cho biết sai số tính bằng mét. Khi dùng lại, hãy ghi nguồn của từng dữ kiện nêu trong trường sources.

## Bản đồ nền

Đường bờ: Natural Earth (phạm vi công cộng). Tên thị trấn: GeoNames (CC BY 4.0). Bản đồ chỉ khái quát, không dùng để dẫn đường và không thể hiện địa giới hành chính.`,
  accessibility: `Chúng tôi làm trang này để ai cũng dùng được, theo chuẩn WCAG 2.2 mức AA.

## Đã làm

- Mọi trang đọc được khi không có JavaScript.
- Tham quan 360° và bản đồ dùng được bằng bàn phím; mỗi cảnh, mỗi điểm cũng có ở dạng chữ và đường dẫn thường.
- Độ tương phản của màu được tính khi dựng trang.
- Trang tôn trọng chế độ tối, giảm chuyển động và phóng chữ của máy bạn.
- Mỗi lần sửa, các trang mẫu được kiểm tra tự động bằng axe ở hai ngôn ngữ, nền sáng và nền tối.

## Chưa làm

- Chưa có người khuyết tật thử trang này; kiểm tra tự động không thay được họ.
- Chưa có thuyết minh bằng giọng nói và video ngôn ngữ ký hiệu.
- Phần lớn nơi tham quan chưa có dữ kiện về lối đi cho xe lăn; chỗ nào chưa rõ, trang không ghi.

Nếu bạn gặp trở ngại, hãy báo cho cơ quan quản lý trang ghi ở chân trang.`,
};
