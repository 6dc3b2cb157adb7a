import type { Files } from './sample-site.ts';
import { page } from './sample-site.ts';

/** The day the sample is judged by. */
export const TODAY = '2026-07-01';

/** Declared figures for the sample valley: a year with both numbers, a half year, a target ahead. */
export const KPI: Files = {
  'kpi/sources.csv':
    'source,title,publisher,date,url\nke-hoach,Kế hoạch <1>,Xã Mẫu,2026-01,\nbao-cao,Báo cáo,,2026-06-20,https://bao-cao.example/2\n',
  'kpi/chi-tieu.csv': [
    'indicator,name,nameEn,destination,year,half,unit,target,targetIs,targetSource,targetAt,actual,actualIs,actualSource,actualAt,note,noteEn',
    'khach,Lượt khách,Visits,thung-lung,2025,,lượt khách,160000,about,ke-hoach,mục 2,142500,,bao-cao,,,',
    'khach,Lượt khách,Visits,thung-lung,2026,1,lượt khách,80000,,ke-hoach,mục 3,91000,more-than,bao-cao,,Ước tính,Estimated',
    'khach,Lượt khách,Visits,thung-lung,2030,,visits,900000,more-than,ke-hoach,mục 4,,,,,,',
    'thu,Tổng thu,Revenue,,2026,,tỷ đồng,12.5,exactly,ke-hoach,,12.4875,exactly,bao-cao,,,',
    '',
  ].join('\n'),
};

/** A plate scanned long ago, one scanned lately, agencies whose licences differ, a notice in force and one that is over. */
export const LIFE: Files = {
  'codes.yml': `
- { code: F6ZQVZ2, target: sites/hang-mau, plate: Cửa hang, state: installed, checkedOn: 2025-01-05 }
- { code: SMCF1ZT, target: sites/thac-mau, plate: Chân thác, state: printed }
- { code: 77HP2DZ, target: sites/cho-mau, plate: Cổng chợ, state: installed, checkedOn: 2026-05-01 }
`,
  'codes.lock':
    'F6ZQVZ2 sites/hang-mau installed\nSMCF1ZT sites/thac-mau printed\n77HP2DZ sites/cho-mau installed\n',
  'agencies/con-han/index.md': agency('Lữ hành A', '2028-01-01'),
  'agencies/sap-het/index.md': agency('Lữ hành B', '2026-08-01'),
  'agencies/da-het/index.md': agency('Lữ hành C', '2026-06-30'),
  'notices/dang-co/index.md': notice('Sửa cầu', 'from: 2026-06-01'),
  'notices/da-qua/index.md': notice('Đã xong', 'from: 2026-05-01\nuntil: 2026-06-30'),
};

function agency(title: string, until: string): string {
  return page(`
title: ${title}
kind: domestic
unit: xa-mau
licence: { number: "01-123", until: ${until}, source: so }
sources: [{ id: so, title: Sổ đăng ký }]`);
}

function notice(title: string, days: string): string {
  return page(`
title: ${title}
kind: works
severity: warning
${days}
touches: [sites/hang-mau]`);
}
